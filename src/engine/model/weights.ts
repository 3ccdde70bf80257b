// Written by `npm run train`; see scripts/train.ts.
import type { Weights } from './model.ts';

export const weights: Weights = {
  bias: -0.795,
  text: 'bmQaVKd)Vc:KbEQ_TSa9P_GNbdU_:Kg^NbTI_nWi=Pb@I_(N]SdyIgtM6Kb=I-Ja&Nq{T_lL=Ta=PebCa L/QFVbJNa~Q[Li1Rc$Ne~K_M=gGIa@M_+N_&Pv{P_/Y)Ng?NgXXf;TcjNZRbrVdUSd&SaQQf2TezHFWc@K_KPdjSg+Jc2Yc*Lf4RccKb#RXM5PdrR_3L9RdZPYK_wY(Q_0J_6Nh=N_-Qb-RjoPb7KcsPd?Pg]Lh4S_CQb)PpXUauRaEPd=MG99JaDT_=QYQe1IcqM5Mf-Ub-Rc-P,SbqK_dS:PbYUc.R_5IkTN_}T_:P_JK_AMb+QbsRcrSc4Pb7P_gNf@Q_%S_bPfUQfJU_lPcbRcOSb;TVMakLc%Nk^IemReNSdkNf/K!R_FP_@N_cLg!Tc}MakPaNRaNTa+R-NcRI_&X_tHRNdsMdrKeJPamLNNpnQavQd?U6RdwU_LJyoVkTHc>YbxP#PlmTf/Kb1YcUTaVLcUN&NbiNj6L:Ta7]_dSe?PdFPc~NjtQeMQcxM_SMRSb$Mc Rg;QaIPpJMb;N6Ql}PWMi7PZW?IaXRexLa|QDPb!PecSc}La<N_>EfhNVRgXRbzTbUIn*PfwQiQMa:MjXXgYMcUQ_OUemSGRi3Jc Te2N_2Ka=PaBR_WN_PPewLf,Uc8M_6McZReIRc7QaTSl:P_KQhaR:ICQ_qHf)UaxTd2SdpMb~TauJc[Rc$LaXYd[Pp{Xi:YkSQb^T_gTcBQasNCLd7UchLk.R_{Me_S_]Mc4Pg]R/Qd^MbtN_ORb Ma2PcgM_xNa9NeoQ_{RVQ^Uj4TkVLaHN9Ga,RbbLa!VfPUj$IoXP_VQboM_iT2H_=QUNa1NesReGV_pL_qI_(Fd$M_iRb)X_6N_mLa7I_dNaWNaGSe|ROXc=X_|QixZ_yUbLPh@M_*R_nI_+Sd,Na]ScRVaiT6KmRM_{PeQHe!IcYRc+D?U,P_:P_SJcMWc=J_|RbdPfzPbCReRN_8TeYMf*IUU%N_8Qg#NeSJ',
};
